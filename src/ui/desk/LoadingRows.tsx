import './loading-rows.css';

const rows = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** A sheet with rows of their real height while what stands there is on its way: nothing jumps when it comes. It shows only after a moment. */
export const LoadingRows = () => (
  <div className="pp-loading-rows" aria-hidden="true">
    {rows.map(row => (
      <span key={row} />
    ))}
  </div>
);
