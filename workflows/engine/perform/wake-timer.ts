/** The case's one durable timer. It is moved only when something falls due earlier; one that is early does no harm. */
import { CancellationScope, sleep } from '@temporalio/workflow';

export class WakeTimer {
  private armed: { readonly at: number; readonly scope: CancellationScope } | null = null;

  /**
   * @param parent scope that a cancelled workflow does not cancel
   * @param wake called when the time has come
   */
  constructor(
    private readonly parent: CancellationScope,
    private readonly wake: () => void,
  ) {}

  /** @param at machine time, milliseconds since 1970; null when nothing is due */
  moveTo(at: number | null, summary: string): void {
    if (at === null || (this.armed && this.armed.at <= at)) return;
    this.armed?.scope.cancel();
    const armed = { at, scope: new CancellationScope({ cancellable: true, parent: this.parent }) };
    this.armed = armed;
    armed.scope
      .run(() => sleep(Math.max(1, at - Date.now()), { summary }))
      .then(
        () => {
          if (this.armed !== armed) return;
          this.armed = null;
          this.wake();
        },
        // Cancelled because something falls due earlier: the timer that replaced this one wakes the case.
        () => {},
      );
  }
}
