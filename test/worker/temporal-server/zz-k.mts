import { startTemporal } from '/work/main/worker/temporal-server/start-temporal.js';
const t = Date.now();
const r = await startTemporal({ stateFolder: '/tmp/lt-k', say: (l) => console.log(Date.now()-t, l), needs: 'any', ui: true });
console.log('ready', Date.now()-t, r.pids);
if (process.argv[2] === 'throw') { setTimeout(() => { throw new Error('planted'); }, 50); }
if (process.argv[2] === 'kill') process.kill(process.pid, 'SIGKILL');
if (process.argv[2] === 'stay') setInterval(()=>{}, 1000);
