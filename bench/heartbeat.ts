import type { Page } from 'playwright';

interface Beating {
  stop(): number;
}

/** Starts a heartbeat in the page's own world: whoever holds the main thread makes it miss beats. */
export async function startHeartbeat(page: Page): Promise<void> {
  await page.evaluate(() => {
    const channel = new MessageChannel();
    let last = performance.now();
    let longest = 0;
    let running = true;
    channel.port1.onmessage = () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      if (running) setTimeout(() => channel.port2.postMessage(null), 0);
    };
    channel.port2.postMessage(null);
    const heartbeat: Beating = {
      stop: () => {
        running = false;
        return Math.max(longest, performance.now() - last);
      },
    };
    Reflect.set(window, 'heartbeat', heartbeat);
  });
}

/** Longest gap between two beats in ms, which holds the beat's own 4 to 5 ms. */
export async function stopHeartbeat(page: Page): Promise<number> {
  return page.evaluate(() => {
    const heartbeat: Beating = Reflect.get(window, 'heartbeat');
    return heartbeat.stop();
  });
}
