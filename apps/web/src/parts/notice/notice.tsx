import type { ReactNode } from 'react';
import './notice.css';

interface NoticeProps {
  title?: ReactNode;
  /** `calm` explains (blue, circle); `warm` asks for attention (orange, diamond). There is no alarm. */
  tone?: 'calm' | 'warm';
  /** `status` speaks when it appears; `alert` interrupts: only for what the person must hear now. */
  role?: 'status' | 'alert' | 'note';
  action?: ReactNode;
  children?: ReactNode;
}

/** A sentence that matters, in a quiet box. */
export function Notice({ title, tone = 'calm', role = 'note', action, children }: NoticeProps) {
  return (
    <div className="notice" data-tone={tone} role={role}>
      <svg className="notice__mark" width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
        {tone === 'warm' ? <path d="M10 1.8 18.2 10 10 18.2 1.8 10Z" strokeLinejoin="round" /> : <circle cx="10" cy="10" r="8" />}
        <path d="M10 6v5M10 13.6v.4" strokeLinecap="round" />
      </svg>
      <div className="notice__body">
        {title ? <strong className="notice__title">{title}</strong> : null}
        {children}
        {action ? <div className="notice__action">{action}</div> : null}
      </div>
    </div>
  );
}

/** What the API refused, in its own sentence, with one way on. */
export function RefusalNotice({ sentence, action }: { sentence: string; action?: ReactNode }) {
  return (
    <Notice tone="warm" role="alert" action={action}>
      {sentence}
    </Notice>
  );
}
