import './qr.css';

/** A QR code as the server drew it; shown as an image, so that nothing in it can run. @param label '' where words beside it say the same */
export const QrCode = ({ svg, label }: { svg: string; label: string }) => (
  <img className="pp-qr" src={`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`} alt={label} width="200" height="200" />
);
