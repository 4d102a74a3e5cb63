import { Component, type ReactNode } from 'react';
import { NoticePage } from './notice-page';

type ErrorBoundaryProps = { readonly children: ReactNode };

/** Keeps a page that fails to draw from taking the others with it. A class, because React has no other form for it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <NoticePage
        isFramed
        title="This page could not be drawn"
        action={{
          text: 'Try again',
          onClick: () => {
            this.setState({ hasFailed: false });
          },
        }}
      >
        Your ledger is not affected: everything that was saved is on disk, and the other pages work. If it happens
        again, please report it.
      </NoticePage>
    );
  }
}
