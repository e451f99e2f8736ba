/** Where `npm start` keeps its cases, and where the command line looks for them unless it is told otherwise. */
export const namespace = 'lienthong-dev';
