import { Link } from 'react-router';

interface BreadcrumbsProps {
  readonly steps: readonly { readonly to: string; readonly name: string }[];
  /** Where one is. */
  readonly here: string;
}

/** The way down to a figure, and back up. */
export function Breadcrumbs({ steps, here }: BreadcrumbsProps) {
  return (
    <nav className="lc-crumbs" aria-label="Đường dẫn">
      <ol>
        {steps.map(({ to, name }) => (
          <li key={to}>
            <Link to={to}>{name}</Link>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
