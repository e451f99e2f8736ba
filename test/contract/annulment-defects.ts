/** What an agency's system may do wrong when a decision takes back what it decided. */
import type { Asked, Told } from './defective-agency.js';
import { createCounter, isQuery, isRecord, type PlantedDefect, retelling } from './planting.js';

const isAnnulment = ({ path }: Asked) => path === '/ho-so/thu-hoi';

export const annulmentDefects: Readonly<Record<string, PlantedDefect>> = {
  'takes money back again when it is asked again': {
    failing: 'takes back once what it decided, however often it is asked',
    sentence: /death-.* was annulled 4 times$/,
    plant() {
      const effects: unknown[] = [];
      return {
        async answer(asked, passOn) {
          if (isAnnulment(asked)) effects.push({ reference: asked.reference, kind: 'annul' });
          const told = await passOn(asked);
          return asked.path === '/sandbox/messages' ? { ...told, body: effects } : told;
        },
      };
    },
  },

  'answers a repeated annulment as if nothing had been decided': {
    failing: 'takes back once what it decided, however often it is asked',
    sentence: /it had taken its decision back, and now denies it$/,
    plant() {
      const repeats = createCounter();
      return {
        answer: retelling((record, asked) =>
          isAnnulment(asked) && repeats(asked.reference) > 0 ? { ...record, daThuHoi: false } : record,
        ),
      };
    },
  },

  'forgets that it took its decision back': {
    failing: 'takes back what it decided',
    sentence: /it took its decision back; asked about it, it does not say so$/,
    plant: () => ({
      answer: retelling((record, asked) => (isQuery(asked) ? { ...record, daThuHoi: false } : record)),
    }),
  },

  'loses an annulment after its answer': {
    failing: 'takes back what it decided',
    sentence: /it took its decision back; asked about it, it does not say so$/,
    plant: () => ({
      async answer(asked, passOn): Promise<Told> {
        if (!isAnnulment(asked)) return passOn(asked);
        const path = `/ho-so?maThamChieu=${encodeURIComponent(asked.reference)}`;
        const told = await passOn({ ...asked, method: 'GET', path, body: undefined });
        return isRecord(told.body) ? { status: 202, body: { ...told.body, daThuHoi: true } } : told;
      },
    }),
  },

  'takes back what it never decided': {
    failing: 'takes back nothing of a dossier that was cancelled',
    sentence: /the dossier was cancelled, yet it took a decision back$/,
    plant: () => ({
      answer: retelling((record, asked) => (isAnnulment(asked) ? { ...record, daThuHoi: true } : record)),
    }),
  },

  'remembers an annulment that came before its decision': {
    failing: 'takes back nothing while it is still at work',
    sentence: /an annulment that came too early was remembered, and the decision that followed stands$/,
    plant() {
      const first = new Map<string, unknown>();
      return {
        async answer(asked, passOn) {
          if (!isAnnulment(asked)) return passOn(asked);
          const told = first.has(asked.reference)
            ? { status: 200, body: first.get(asked.reference) }
            : await passOn(asked);
          first.set(asked.reference, told.body);
          return told;
        },
      };
    },
  },

  'begins a dossier when it is told of an annulled result': {
    failing: 'takes word of a result of others that was annulled',
    sentence: /it was told of an annulled result, and began a dossier$/,
    plant: () => ({
      async answer(asked, passOn) {
        const told = await passOn(asked);
        if (asked.path !== '/thong-bao-huy-ket-qua') return told;
        const { maThamChieu, thoiDiem } = asked.body ?? {};
        const body = { maThamChieu, lyDo: 'begun by mistake', thoiDiem };
        await passOn({ ...asked, path: '/ho-so/huy', key: `${asked.key}~`, body });
        return told;
      },
    }),
  },
};
