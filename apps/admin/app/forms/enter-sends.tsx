/** The button Enter presses: first in the form, so that it is never one that takes a row away. */
export const EnterSends = () => <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />;
