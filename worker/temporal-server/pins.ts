/** A program of the Temporal project that is built from its published Go module. */
export interface Pin {
  readonly name: 'temporal-server' | 'temporal-ui';
  readonly version: string;
  readonly module: string;
  /** Go packages compiled when nothing is cached yet: the end of the progress line. */
  readonly packages: number;
  /** What that took on two cores with the modules downloaded, the UI after the server. */
  readonly buildSeconds: number;
}

export const temporalServer: Pin = {
  name: 'temporal-server',
  version: '1.32.1',
  module: 'go.temporal.io/server/cmd/server',
  packages: 1750,
  buildSeconds: 220,
};

export const temporalUi: Pin = {
  name: 'temporal-ui',
  version: '2.54.1',
  module: 'github.com/temporalio/ui-server/v2/cmd/server',
  packages: 430,
  buildSeconds: 13,
};

/** The first server whose workflows can have a clock of their own, which the tests move. */
export const firstVirtualTimeVersion = '1.32.1';

/** What both pinned modules ask for in their go.mod. */
export const goVersion = '1.26.8';

/** The first Go that fetches a newer Go as a module. */
export const firstGoThatFetchesGo = '1.21.0';
