/** SQLSTATE of PostgreSQL: no connection, no room, being shut down or started; or another transaction came in between. */
const sqlStates = /^(08\w{3}|53\w{3}|57P\d\d|40001|40P01)$/;
const systemErrors = /^E(CONN\w+|NOTFOUND|AI_AGAIN|TIMEDOUT|PIPE|HOSTUNREACH|NETUNREACH)$/;
/** What pg and its pool say without a code. */
const sentences =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection)/;

/** Whether the database of the register cannot be had at the moment: the same may succeed later. */
export function isDatabaseAway(fault: Error): boolean {
  // Of SQLite any fault; Node gathers refusals of several addresses of one host.
  if (fault.name === 'SqliteError' || fault.name === 'AggregateError') return true;
  const code = 'code' in fault ? String(fault.code) : '';
  return /^SQLITE_/.test(code) || sqlStates.test(code) || systemErrors.test(code) || sentences.test(fault.message);
}
