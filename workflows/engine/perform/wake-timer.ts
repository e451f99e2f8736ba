/** The case's one durable timer. It is moved when something falls due earlier, and taken back when nothing does. */
import { CancellationScope, sleep } from '@temporalio/workflow';

export class WakeTimer {
  private armed: { readonly at: number; readonly scope: CancellationScope } | null = null;
  /** Settles once the timer that was set last has gone off or was taken back. */
  private over: Promise<void> = Promise.resolve();

  /**
   * @param parent scope that a cancelled workflow does not cancel
   * @param wake called when the time has come
   */
  constructor(
    private readonly parent: CancellationScope,
    private readonly wake: () => void,
  ) {}

  /** One that goes off early does no harm. @param at machine time, milliseconds since 1970; null when nothing is due */
  moveTo(at: number | null, summary: string): void {
    if (at !== null && this.armed && this.armed.at <= at) return;
    this.armed?.scope.cancel();
    this.armed = null;
    if (at !== null) this.arm(at, summary);
  }

  /** Its time has come, and the case has not been woken yet. */
  isDue(): boolean {
    return this.armed !== null && this.armed.at <= Date.now();
  }

  private arm(at: number, summary: string): void {
    const { over } = this;
    const scope = new CancellationScope({ cancellable: true, parent: this.parent });
    this.armed = { at, scope };
    this.over = scope
      .run(async () => {
        // `cancel` gives its command a step later: awaited, so that history never shows two timers pending.
        await over;
        await sleep(Math.max(1, at - Date.now()), { summary });
      })
      .then(
        () => {
          if (this.armed?.scope !== scope) return;
          this.armed = null;
          this.wake();
        },
        // Taken back: the timer that replaced this one wakes the case, or the next message does.
        () => {},
      );
  }
}
