// The light runner answers the first process that asks for the settings by telling all, once. To one that was not listening yet
// they were lost, and its own question was answered by nobody.
const ASKED = 'jest-light-runner-get-worker-data';
const TOLD = 'jest-light-runner-worker-data';

const send = process.send?.bind(process);
if (send) {
  let held = null;
  process.on('message', (message) => {
    if (message?.type === TOLD) held = message;
  });
  process.send = (message, ...more) => {
    if (message !== ASKED || !held) return send(message, ...more);
    process.nextTick(() => process.emit('message', held));
    return true;
  };
}
