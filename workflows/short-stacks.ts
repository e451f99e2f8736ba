/**
 * How much of the stack an error in workflow code notes. The SDK (1.24) makes an error for every promise of a workflow, to
 * show where it waits: a tenth of what a replay costs, and text that stays in memory. A case waits in one place, and its view
 * says for what. Three calls are enough to find a fault of ours. After loading, the sandbox freezes this.
 */
Error.stackTraceLimit = 3;
