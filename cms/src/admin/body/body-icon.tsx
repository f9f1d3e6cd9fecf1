/** Lines of text; shown where Strapi lists kinds of fields. */
export function BodyIcon() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M2 3h12M2 6.5h12M2 10h12M2 13.5h7" stroke="currentColor" strokeWidth="1.5" fill="none" />
    </svg>
  );
}
