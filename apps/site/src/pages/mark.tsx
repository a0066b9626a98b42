import { petals } from '../mark.js';

/** The sign beside the agency's name; says nothing that the name does not. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <circle cx="32" cy="32" r="32" fill="#B3131B" />
      <g fill="#FFCD00" dangerouslySetInnerHTML={{ __html: petals }} />
    </svg>
  );
}
