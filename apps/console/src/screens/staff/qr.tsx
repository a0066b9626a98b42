import { useMemo } from 'react';
import { encode } from 'uqr';

/** A QR code as one path of squares, so that it prints sharp. The address stands beside it in letters for whoever cannot scan. */
export function Qr({ text }: { readonly text: string }) {
  const { size, path } = useMemo(() => {
    const code = encode(text, { ecc: 'M', border: 4 });
    const squares = code.data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])));
    return { size: code.size, path: squares.join('') };
  }, [text]);
  return (
    <svg className="lc-qr" viewBox={`0 0 ${String(size)} ${String(size)}`} role="img" aria-label="Mã QR của đường dẫn nhận lời mời" shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
