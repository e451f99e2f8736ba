/** What planted defects are made of. */
import type { Asked, Defect } from './defective-agency.js';

export interface PlantedDefect {
  readonly failing: string;
  readonly sentence: RegExp;
  /** New each time: a defect has a memory. */
  readonly plant: () => Defect;
}

type Record = { readonly soHoSo: string; readonly thongBao: readonly { readonly thuTu: number }[] };

export const isApplication = ({ method, path }: Asked) => method === 'POST' && path === '/ho-so';
export const isQuery = ({ method, path }: Asked) => method === 'GET' && path.startsWith('/ho-so');
export const isRecord = (body: unknown): body is Record =>
  typeof body === 'object' && body !== null && 'thongBao' in body;

/** Counts how often something was there before. */
export function createCounter(): (name: string | undefined) => number {
  const counts = new Map<string | undefined, number>();
  return (name) => {
    const before = counts.get(name) ?? 0;
    counts.set(name, before + 1);
    return before;
  };
}

/** Changes what is told about a dossier. */
export const retelling =
  (change: (record: Record, asked: Asked) => unknown): Defect['answer'] =>
  async (asked, passOn) => {
    const told = await passOn(asked);
    return isRecord(told.body) ? { ...told, body: change(told.body, asked) } : told;
  };
