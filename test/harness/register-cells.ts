/** Every cell of every table of a register, whatever tables it has. */
import { sql } from 'kysely';
import { openDatabase } from '../../register/database.js';

export interface Cell {
  readonly table: string;
  readonly column: string;
  readonly text: string;
}

/** @param url a file path */
export async function registerCells(url: string): Promise<readonly Cell[]> {
  const { database, close } = await openDatabase(url);
  try {
    const tables = await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(database);
    const cells = tables.rows.map(async ({ name: table }) => {
      const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(database);
      return rows.flatMap((row) =>
        Object.entries(row).map(([column, value]): Cell => ({ table, column, text: String(value) })),
      );
    });
    return (await Promise.all(cells)).flat();
  } finally {
    await close();
  }
}
