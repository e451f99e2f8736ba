/** Why an act means this for a dossier, in both languages. */
import type { Sentence } from '../../../definitions/language/bundle.js';
import type { Procedure } from '../../../definitions/language/procedure.js';
import type { FinalResult } from './case-state.js';
import type { Act } from './consequence.js';

export const actWords = {
  withdraw: { vi: 'rút', en: 'withdraw' },
  stop: { vi: 'dừng xử lý', en: 'stop' },
  refuse: { vi: 'từ chối', en: 'refuse' },
  annul: { vi: 'hủy bỏ kết quả của', en: 'annul' },
} as const satisfies Record<Act, Sentence>;

/** What taking a result back takes. */
const takenBack = {
  'by-annulment': { vi: 'chỉ mất hiệu lực khi có quyết định hủy bỏ', en: 'only its annulment takes it back' },
  'by-recovery': { vi: 'chỉ lấy lại được bằng thu hồi tiền', en: 'only recovery of the money takes it back' },
  'by-restoration': { vi: 'chỉ khôi phục được bằng một quyết định khác', en: 'only its restoration takes it back' },
  never: {
    vi: 'không đảo ngược được, chỉ sửa bằng một thủ tục khác',
    en: 'irreversible, corrected by another act only',
  },
} as const satisfies Record<Procedure['reversible'], Sentence>;

export const undoing = {
  'by-annulment': { vi: 'kết quả bị hủy bỏ', en: 'the result is annulled' },
  'by-recovery': { vi: 'dừng chi trả và thu hồi tiền đã chi', en: 'payment ends and what was paid is recovered' },
  'by-restoration': { vi: 'khôi phục như trước', en: 'what was before is restored' },
  never: takenBack.never,
} as const satisfies Record<Procedure['reversible'], Sentence>;

export const endedWords = {
  refused: { vi: 'đã bị từ chối trước đó: không có gì thay đổi', en: 'was refused before: nothing changes' },
  withdrawn: { vi: 'đã rút trước đó: không có gì thay đổi', en: 'was withdrawn before: nothing changes' },
  stopped: { vi: 'đã dừng trước đó: không có gì thay đổi', en: 'was stopped before: nothing changes' },
  notOpened: { vi: 'chưa từng được mở: không có gì thay đổi', en: 'was never opened: nothing changes' },
} as const satisfies Record<Exclude<FinalResult, 'positive'> | 'notOpened', Sentence>;

export const words = {
  asked: { vi: 'cơ quan được yêu cầu chấm dứt giải quyết', en: 'its agency is asked to end its work' },
  endingAlready: { vi: 'cơ quan đã được yêu cầu chấm dứt giải quyết', en: 'its agency has been asked to end its work' },
  unfiled: { vi: 'cơ quan không giữ hồ sơ nào: không phải hỏi ai', en: 'no agency holds it: nobody has to be asked' },
  refused: { vi: 'cơ quan từ chối', en: 'its agency refuses it' },
  unlessDecided: {
    vi: 'nếu cơ quan đã quyết định trước khi nhận được yêu cầu thì quyết định đó vẫn giữ',
    en: 'what the agency has decided before it hears of it stands',
  },
  refusalGoesOn: {
    vi: 'lần từ chối này không kết thúc hồ sơ: còn căn cứ khác',
    en: 'that refusal does not end it: it goes on with another claim',
  },
  notNow: { vi: 'hiện không thể làm việc đó với hồ sơ này', en: 'nothing of the kind can be done to it now' },
  notMeant: { vi: 'không bị ảnh hưởng', en: 'it is not concerned' },
  waitsForPayment: {
    vi: 'chờ đến lượt chi trả; đến lượt sớm hơn nếu khoản được xét trước không còn',
    en: 'it waits for its turn at the payment, which comes when a claim before it falls',
  },
  waitsOn: { vi: 'tiếp tục chờ hồ sơ trước', en: 'it goes on waiting for those before it' },
  opensAllTheSame: {
    vi: 'vẫn được mở, không có kết quả của hồ sơ trước',
    en: 'it opens all the same, without that outcome',
  },
  lawLetsStand: {
    vi: 'theo luật, kết quả vẫn giữ dù kết quả trước bị hủy bỏ',
    en: 'by law its result stands although one before it is annulled',
  },
  untouched: { vi: 'không dựa trên kết quả bị hủy bỏ', en: 'it does not rest on what is annulled' },
} as const satisfies Record<string, Sentence>;

export function decidedWords(how: Procedure['reversible']): Sentence {
  const { vi, en } = takenBack[how];
  return { vi: `đã có kết quả: ${vi}`, en: `decided: ${en}` };
}

export function joined(...sentences: readonly Sentence[]): Sentence {
  return { vi: sentences.map(({ vi }) => vi).join('; '), en: sentences.map(({ en }) => en).join('; ') };
}

export const objections = {
  closed: {
    vi: 'Hồ sơ đã kết thúc: chỉ còn có thể hủy bỏ kết quả (annul).',
    en: 'The case is closed: its results can only be annulled (annul).',
  },
  annulled: {
    vi: 'Kết quả của hồ sơ đã có quyết định hủy bỏ.',
    en: 'Its results are annulled already, or are being taken back.',
  },
  refuseWhat: {
    vi: 'Từ chối là việc của một cơ quan: hãy nêu hồ sơ thành phần (--dossier).',
    en: 'An agency refuses one dossier: name it (--dossier).',
  },
} as const satisfies Record<string, Sentence>;

export function unknownDossier(dossier: string, known: readonly string[]): Sentence {
  const list = known.join(', ');
  return {
    vi: `Hồ sơ này không có "${dossier}". Các hồ sơ thành phần: ${list}.`,
    en: `The case has no dossier "${dossier}". It has: ${list}.`,
  };
}

export function nothingToAnnul(dossier: string): Sentence {
  return {
    vi: `"${dossier}" không có kết quả nào để hủy bỏ.`,
    en: `"${dossier}" ended without a result: there is nothing to annul.`,
  };
}
