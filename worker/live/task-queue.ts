/** The queue of the case workers, unless they are told otherwise. Each agency has one of its own, named after it. */
export const taskQueue = 'lienthong';
