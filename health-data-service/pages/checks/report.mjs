// Counts what holds and keeps what does not.
export const faults = [];
export const counted = { checks: 0 };

export function expect(holds, text) {
  counted.checks++;
  if (!holds) {
    faults.push(text);
    console.log('FAULT ' + text);
  }
}

/** Waits for the thing itself; what never comes is an error. */
export async function until(what, condition, patience = 120000) {
  for (const end = Date.now() + patience; Date.now() < end;) {
    const found = await condition();
    if (found) return found;
    await new Promise(done => setTimeout(done, 100));
  }
  throw new Error('it never came: ' + what);
}
