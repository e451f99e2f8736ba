/** Which procedures the facts call for, and why not. */
import type { OutOfScope, Sentence } from '../../language/bundle.js';
import { civilStatusLaw2014 } from '../../law/acts/civil-status-law-2014.js';
import { linkedProceduresDecree } from '../../law/acts/linked-procedures-decree.js';
import { claimsOf } from './funeral-heads.js';
import type { DeathFacts } from './schema.js';

export function residenceApplies({ deceased }: DeathFacts): true | Sentence {
  if (deceased.residence.kind === 'permanent') return true;
  return {
    vi: 'Người chết không có nơi đăng ký thường trú.',
    en: 'The deceased had no permanent residence.',
  };
}

export function survivorsApply({ insurance, relatives }: DeathFacts): true | Sentence {
  if (!insurance) {
    return {
      vi: 'Người chết không tham gia bảo hiểm xã hội.',
      en: 'The deceased had no social insurance.',
    };
  }
  if (relatives.length > 0) return true;
  return {
    vi: 'Không có thân nhân nào được khai để hưởng tử tuất.',
    en: 'No relative is known who could receive a survivor benefit.',
  };
}

export function supportApplies(facts: DeathFacts): true | Sentence {
  if (claimsOf('funeral-support', facts).length === 0) {
    return {
      vi: 'Người chết không hưởng trợ cấp xã hội hàng tháng hoặc trợ cấp hưu trí xã hội.',
      en: 'The deceased received neither a monthly social allowance nor a social pension.',
    };
  }
  return facts.funeral ? true : noOrganiser;
}

export function allowanceApplies(facts: DeathFacts): true | Sentence {
  if (claimsOf('funeral-allowance', facts).length === 0) {
    return {
      vi: 'Người chết không thuộc diện hưởng mai táng phí của BHXH, người có công hoặc cựu chiến binh.',
      en: 'The deceased was neither insured long enough, nor a person of merit, nor a veteran.',
    };
  }
  return facts.funeral ? true : noOrganiser;
}

const noOrganiser: Sentence = {
  vi: 'Chưa khai người lo mai táng.',
  en: 'Nobody is named as having organised the burial.',
};

/** Scope of the commune's registration of a death. */
export function diedInVietnam({ death }: DeathFacts): true | OutOfScope {
  if (death.country === 'VN') return true;
  return {
    reason: { vi: 'Công dân Việt Nam chết ở nước ngoài.', en: 'The death happened abroad.' },
    route: {
      vi: 'Ghi vào Sổ hộ tịch việc khai tử đã giải quyết tại cơ quan nước ngoài (giấy tờ được hợp pháp hóa lãnh sự); sau đó nộp riêng từng thủ tục.',
      en: 'Have the foreign death certificate, after consular legalisation, recorded in the civil-status book; then file the other procedures one by one.',
    },
    source: civilStatusLaw2014.whole('unverified'),
  };
}

/** Scope of removal from the residence register, and of everything linked with it. */
export function wasVietnamese({ deceased }: DeathFacts): true | OutOfScope {
  if (deceased.nationality === 'VN') return true;
  return {
    reason: { vi: 'Người chết là người nước ngoài.', en: 'The deceased was a foreigner.' },
    route: {
      vi: 'Đăng ký khai tử riêng tại Ủy ban nhân dân cấp xã nơi cư trú cuối cùng.',
      en: 'Register the death by itself at the commune of last residence; benefits follow one by one.',
    },
    source: linkedProceduresDecree.whole('unverified'),
  };
}

/** Commune of last residence; where there was none, the commune of death. */
export function competentCommune({ deceased, death }: DeathFacts): string {
  const { residence } = deceased;
  const commune = residence.kind === 'none' ? death.place.commune : residence.address.commune;
  if (commune === undefined)
    throw new RangeError('No commune is competent: neither last residence nor place of death names one.');
  return commune;
}
