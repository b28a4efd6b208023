const rate = 8000;
const seconds = 12;

/** Twelve seconds of wind and waves: filtered noise that swells, 8 bit mono WAV. */
export function sea() {
  const samples = Buffer.alloc(rate * seconds);
  let seed = 7;
  let low = 0;
  for (let i = 0; i < samples.length; i++) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    low += (seed / 1073741824 - 1 - low) * 0.12;
    const swell = 0.35 + 0.65 * Math.sin((Math.PI * i) / (rate * 6)) ** 2;
    samples[i] = Math.round(128 + low * swell * 110);
  }
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}
