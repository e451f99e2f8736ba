/** No Temporal server can be had, or the one at hand does not do; the message says what to do next. */
export class TemporalUnavailable extends Error {
  override readonly name = 'TemporalUnavailable';
}
