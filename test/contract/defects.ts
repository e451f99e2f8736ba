/** What an agency's system may do wrong, the check that must find it, and what the check must say. */
import { sign } from '../../agencies/signature.js';
import { annulmentDefects } from './annulment-defects.js';
import { type Defect, secret, type Told } from './defective-agency.js';
import { createCounter, isApplication, isQuery, isRecord, type PlantedDefect, retelling } from './planting.js';

const minutes = 60_000;

const skipping = <Notice extends { readonly thuTu: number }>(notice: Notice): Notice =>
  notice.thuTu > 1 ? { ...notice, thuTu: notice.thuTu + 1 } : notice;

export const plantedDefects: Readonly<globalThis.Record<string, PlantedDefect>> = {
  'forgets the key: each repeat makes a new dossier': {
    failing: 'keeps one dossier when the same message is sent twice',
    sentence: /the first answer said number CT04-\d+\/2026, the repeat CT04-\d+\/2026$/,
    plant() {
      const repeats = createCounter();
      return {
        async answer(asked, passOn) {
          const repeat = isApplication(asked) ? repeats(asked.key) : 0;
          const [key, maThamChieu] = [`${asked.key}~${repeat}`, `${asked.reference}~${repeat}`];
          const told = await passOn(repeat > 0 ? { ...asked, key, body: { ...asked.body, maThamChieu } } : asked);
          return { ...told, body: JSON.parse(JSON.stringify(told.body).replaceAll(/~\d+"/g, '"')) };
        },
      };
    },
  },

  'keeps every repeat, but answers with the number of the first': {
    failing: 'stores one dossier under one reference',
    sentence: /after a repeated message it holds 2 dossiers under death-/,
    plant() {
      const repeats = createCounter();
      return {
        async answer(asked, passOn) {
          if (isApplication(asked)) {
            const repeat = repeats(asked.key);
            const body = { ...asked.body, maThamChieu: `${asked.reference}~${repeat}` };
            if (repeat > 0) await passOn({ ...asked, key: `${asked.key}~${repeat}`, body });
          }
          const told = await passOn(asked);
          return { ...told, body: JSON.parse(JSON.stringify(told.body).replaceAll(/~\d+"/g, '"')) };
        },
      };
    },
  },

  'answers twice with different numbers': {
    failing: 'keeps one dossier when the same message is sent twice',
    sentence: /the repeat CT04-\d+\/2026-again$/,
    plant() {
      const repeats = createCounter();
      return {
        answer: retelling((record, asked) =>
          isApplication(asked) && repeats(asked.key) > 0 ? { ...record, soHoSo: `${record.soHoSo}-again` } : record,
        ),
      };
    },
  },

  'loses a dossier after 202': {
    failing: 'receives an application under a number of its own',
    sentence: /the agency acknowledged death-.*; asked about it, it knows no such dossier$/,
    plant: () => ({
      answer: async (asked, passOn) =>
        isApplication(asked)
          ? { status: 202, body: { soHoSo: `lost ${asked.reference}`, thongBao: [], daHuy: false } }
          : passOn(asked),
    }),
  },

  'forgets what it said': {
    failing: 'never takes back what it has said',
    sentence: /death-.* had \d notices, at the next question \d$/,
    plant() {
      const questions = createCounter();
      return {
        answer: retelling((record, asked) =>
          isQuery(asked) && questions(asked.reference) % 2 === 1
            ? { ...record, thongBao: record.thongBao.slice(0, -1) }
            : record,
        ),
      };
    },
  },

  'calls back with another sequence than the query tells': {
    failing: 'calls back with exactly what a query tells',
    sentence: /notice CT04-.* is number 3 in the callback and 2 in the query$/,
    plant: () => ({
      callBack(body, _headers, deliver) {
        const wrong = { ...body, thuTu: body.thuTu + 1 };
        return deliver(wrong, sign(JSON.stringify(wrong), secret));
      },
    }),
  },

  'skips a sequence number': {
    failing: 'numbers what it says without gaps and never uses an id twice',
    sentence: /the notices of death-.* are numbered 1, 3, 4$/,
    plant: () => ({
      answer: retelling((record) => ({ ...record, thongBao: record.thongBao.map(skipping) })),
      callBack(body, _headers, deliver) {
        const skipped = skipping(body);
        return deliver(skipped, sign(JSON.stringify(skipped), secret));
      },
    }),
  },

  'sends callbacks without a signature': {
    failing: 'signs every callback at the time of sending',
    sentence: /was refused: The callback is not signed\. Send x-lienthong-timestamp/,
    plant: () => ({ callBack: (body, _headers, deliver) => deliver(body, {}) }),
  },

  'sends stale callbacks': {
    failing: 'signs every callback at the time of sending',
    sentence: /was refused: .* more than five minutes from now/,
    plant: () => ({
      callBack: (body, _headers, deliver) =>
        deliver(body, sign(JSON.stringify(body), secret, Date.now() - 10 * minutes)),
    }),
  },

  'repeats a callback with its first signature': {
    failing: 'repeats a callback that was not taken, signed anew',
    sentence: /after a 503 a callback about death-.* was refused: This nonce was used before/,
    plant() {
      const first = new Map<string, Parameters<NonNullable<Defect['callBack']>>[1]>();
      return {
        callBack(body, headers, deliver) {
          const signature = first.get(body.maThongBao) ?? headers;
          first.set(body.maThongBao, signature);
          return deliver(body, signature);
        },
      };
    },
  },

  'gives up a callback that was not taken': {
    failing: 'repeats a callback that was not taken, signed anew',
    sentence: /was answered with 503 and did not come again within \d+ ms$/,
    plant: () => ({
      callBack: async (body, headers, deliver) => {
        await deliver(body, headers);
        return 200;
      },
    }),
  },

  'never calls back': {
    failing: 'calls back about everything that was in no answer',
    sentence: /notice CT04-.* was not called back to http:.* within \d+ ms$/,
    plant: () => ({ callBack: async () => 200 }),
  },

  'accepts a cancellation after its decision': {
    failing: 'lets its decision stand when it is asked after it',
    sentence: /it had decided death-.*, and then accepted a cancellation$/,
    plant: () => ({
      answer: retelling((record, { path }) => (path === '/ho-so/huy' ? { ...record, daHuy: true } : record)),
    }),
  },

  'goes on with a dossier that it said is cancelled': {
    failing: 'ends its work when it is asked before the decision',
    sentence: /it said that death-.* is cancelled, and then said agency\.decided$/,
    plant: () => ({
      async answer(asked, passOn): Promise<Told> {
        if (asked.path !== '/ho-so/huy') return passOn(asked);
        const path = `/ho-so?maThamChieu=${encodeURIComponent(asked.reference)}`;
        const { body } = await passOn({ ...asked, method: 'GET', path, body: undefined });
        const record = isRecord(body) ? body : { soHoSo: 'none', thongBao: [] };
        return { status: 200, body: { ...record, daHuy: true } };
      },
    }),
  },

  'mixes two references': {
    failing: 'keeps two dossiers apart',
    sentence: /an answer about death-.* holds notice CT04-.*, which is about death-/,
    plant() {
      let first: string | undefined;
      return {
        answer(asked, passOn) {
          if (isApplication(asked)) first ??= asked.reference;
          const path = `/ho-so?maThamChieu=${encodeURIComponent(first ?? '')}`;
          return passOn(isQuery(asked) && first ? { ...asked, path } : asked);
        },
      };
    },
  },

  'gives what one dossier was told to another one': {
    failing: 'keeps two dossiers apart',
    sentence: /was received as CT04-.*; asked about it, the agency tells of CT04-/,
    plant() {
      let first: string | undefined;
      return {
        async answer(asked, passOn) {
          if (isApplication(asked)) first ??= asked.reference;
          if (!isQuery(asked) || !first) return passOn(asked);
          const told = await passOn({ ...asked, path: `/ho-so?maThamChieu=${encodeURIComponent(first)}` });
          return { ...told, body: JSON.parse(JSON.stringify(told.body).replaceAll(first, asked.reference)) };
        },
      };
    },
  },
  ...annulmentDefects,
};
