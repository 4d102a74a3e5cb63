import type { ReactNode } from 'react';

type OutsideLinkProps = { readonly address: string; readonly children: ReactNode };

/** Opens in the browser, which is not told where it was clicked. Only what is an address of the web becomes a link. */
export function OutsideLink({ address, children }: OutsideLinkProps) {
  if (!/^https?:\/\//i.test(address)) return children;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer" title="Opens in your browser">
      {children}
    </a>
  );
}
