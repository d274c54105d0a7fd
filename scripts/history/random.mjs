/** Numbers that are the same for the same seed on every machine. Mulberry32 (public domain). */
export function randomOf(seed) {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (below) => Math.floor(next() * Math.max(1, below));
  return { int, pick: (items) => items[int(items.length)], chance: (share) => next() < share };
}

/** A number from 0 to `below` - 1 that depends on `text` alone: FNV-1a. */
export function hashOf(text, below) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return ((hash ^ (hash >>> 15)) >>> 0) % below;
}

/** One value of `[weight, value]` rows. */
export function weighted(random, rows) {
  let left = random.int(rows.reduce((sum, [weight]) => sum + weight, 0));
  for (const [weight, value] of rows) {
    if (left < weight) return value;
    left -= weight;
  }
  return rows[0][1];
}
