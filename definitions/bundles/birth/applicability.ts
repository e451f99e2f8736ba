/** Which procedures the facts call for, what is registered elsewhere, and where. */
import type { OutOfScope, Sentence } from '../../language/bundle.js';
import { civilStatusLaw2014 } from '../../law/acts/civil-status-law-2014.js';
import { linkedProceduresDecree } from '../../law/acts/linked-procedures-decree.js';
import type { BirthFacts } from './schema.js';

/** Of everything that a child needs to live here. */
export function childLives({ diedOn }: BirthFacts): true | Sentence {
  if (diedOn === undefined) return true;
  return {
    vi: 'Trẻ đã chết trước khi rời cơ sở khám bệnh, chữa bệnh; sau khi đăng ký khai sinh thì đăng ký khai tử.',
    en: 'The child died before it left the facility; after its birth, its death is registered.',
  };
}

/** Of a residence that is filed with the registration, whose offices are those of the mother's commune. */
export function linkedResidenceApplies(facts: BirthFacts): true | Sentence {
  const { household } = facts;
  if (household?.kind !== 'family' || household.address.commune === competentCommune(facts))
    return residenceApplies(facts);
  return {
    vi: 'Hộ gia đình mà trẻ nhập vào thuộc xã khác; sau khi đăng ký khai sinh, nộp riêng hồ sơ đăng ký thường trú tại công an xã nơi có hộ đó.',
    en: 'The household that the child joins lies in another commune; after the registration, its residence is filed by itself at the commune of the household.',
  };
}

export function residenceApplies(facts: BirthFacts): true | Sentence {
  if (facts.household?.kind !== 'collective') return childLives(facts);
  return {
    vi: 'Cha, mẹ đăng ký thường trú trong hộ tập thể; nơi thường trú của trẻ đăng ký riêng.',
    en: 'The parents belong to a collective household; the residence of the child is registered by itself.',
  };
}

/** Scope of every registration by the commune. */
export function bornHereOfKnownParents({ child, parents }: BirthFacts): true | OutOfScope {
  if (parents.kind === 'unknown') return foundChild;
  return child.born.country === 'VN' ? true : bornAbroad;
}

/** Scope of what only citizens have: a permanent residence and an identity card. */
export function bornACitizen(facts: BirthFacts): true | OutOfScope {
  const registered = bornHereOfKnownParents(facts);
  if (registered !== true) return registered;
  return facts.child.nationality === 'VN' ? true : foreignChild;
}

/** Scope of the linked procedures. */
export function ordinaryBirthOfCitizen(facts: BirthFacts): true | OutOfScope {
  const citizen = bornACitizen(facts);
  return citizen === true ? ordinaryBirth(facts) : citizen;
}

/** Scope of a registration without recognition of the father. */
export function ordinaryBirth(facts: BirthFacts): true | OutOfScope {
  const registered = bornHereOfKnownParents(facts);
  if (registered !== true) return registered;
  return facts.parents.kind === 'unmarried' ? fatherToBeRecognised : true;
}

const foundChild: OutOfScope = {
  reason: { vi: 'Trẻ bị bỏ rơi, chưa biết cha, mẹ.', en: 'The child was found, its parents are not known.' },
  route: {
    vi: 'Báo Ủy ban nhân dân hoặc công an cấp xã nơi phát hiện trẻ để lập biên bản và niêm yết; hết thời hạn niêm yết, người nuôi dưỡng đăng ký khai sinh tại đó.',
    en: 'Report to the commune or its police where the child was found: they make a record and post a notice; after it, whoever cares for the child registers the birth there.',
  },
  source: civilStatusLaw2014.whole('unverified'),
};

const bornAbroad: OutOfScope = {
  reason: { vi: 'Trẻ sinh ra ở nước ngoài.', en: 'The child was born abroad.' },
  route: {
    vi: 'Đăng ký khai sinh tại cơ quan đại diện Việt Nam, hoặc ghi vào Sổ hộ tịch việc khai sinh đã đăng ký ở nước ngoài (giấy tờ được hợp pháp hóa lãnh sự); sau đó nộp riêng từng thủ tục.',
    en: 'Register at a Vietnamese mission, or have the foreign birth certificate, after consular legalisation, recorded in the civil-status book; then file the other procedures one by one.',
  },
  source: civilStatusLaw2014.whole('unverified'),
};

const foreignChild: OutOfScope = {
  reason: { vi: 'Trẻ mang quốc tịch nước ngoài.', en: 'The child is a foreigner.' },
  route: {
    vi: 'Đăng ký khai sinh riêng tại Ủy ban nhân dân cấp xã; việc cư trú của người nước ngoài do cơ quan quản lý xuất nhập cảnh giải quyết.',
    en: 'Register the birth by itself at the commune; the residence of a foreigner is a matter for the immigration authority.',
  },
  source: linkedProceduresDecree.whole('unverified'),
};

const fatherToBeRecognised: OutOfScope = {
  reason: {
    vi: 'Cha, mẹ chưa đăng ký kết hôn và cha được ghi trong khai sinh.',
    en: 'The parents are not married and the father is to be entered.',
  },
  route: {
    vi: 'Nộp hồ sơ đăng ký khai sinh kết hợp nhận cha, con tại Ủy ban nhân dân cấp xã; sau đó nộp riêng từng thủ tục.',
    en: 'Register the birth together with the recognition of the father at the commune; then file the other procedures one by one.',
  },
  source: linkedProceduresDecree.whole('unverified'),
};

/** Commune where the mother lives. */
export function competentCommune({ parents }: BirthFacts): string {
  if (parents.kind !== 'unknown') return parents.mother.residence.commune;
  throw new RangeError('No commune is competent: the mother of a found child is not known. Ask `scope` first.');
}
