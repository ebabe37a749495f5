/** What runs in the page itself: sent there as text, so each function holds all that it needs. */

/** Writes each word into the search box; from there until its outcome has been painted, in milliseconds. */
export async function findOnPage(words: string[]): Promise<number[]> {
  const box = document.querySelector<HTMLInputElement>('#transcript input[type=search]');
  const told = box?.parentElement?.querySelector('[aria-live]');
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  if (!box || !told || !write) throw new Error('no search box');
  const painted = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const type = (text: string) => {
    write.call(box, text);
    box.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const times: number[] = [];
  for (const word of words) {
    type('');
    while (told.textContent !== '') await painted();
    const startedMs = performance.now();
    type(word);
    while (told.textContent === '') await painted();
    times.push(performance.now() - startedMs);
  }
  type('');
  return times;
}

/** Scrolls through the talk, 120 pixels a frame; the time of each frame and of tasks that held the page up. */
export async function scrollThrough(): Promise<{ frames: number[]; longTasks: number[] }> {
  const box = document.querySelector('[data-turn]')?.closest('[role=group]');
  if (!box) throw new Error('no talk');
  const longTasks: number[] = [];
  const observer = new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration)));
  box.scrollTop = 0;
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  await frame();
  observer.observe({ type: 'longtask' });
  const frames: number[] = [];
  let before = await frame();
  for (let step = 0; step < 600 && box.scrollTop + box.clientHeight < box.scrollHeight - 1; step += 1) {
    box.scrollTop += 120;
    const now = await frame();
    frames.push(now - before);
    before = now;
  }
  observer.disconnect();
  return { frames, longTasks };
}
