/** Six columns, side by side. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 30 20" width="27" height="18" aria-hidden="true">
      {[0, 5, 10, 15, 20, 25].map((x, at) => (
        <rect key={x} x={x} y={at === 3 ? 5 : 0} width="3" height={at === 3 ? 15 : 20} rx="1.5" opacity={at === 5 ? 0.5 : 1} />
      ))}
    </svg>
  );
}
