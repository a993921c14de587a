import type { ReactNode } from 'react';
import { names } from '../class-names';
import { Knot } from './Knot';
import { Mark, type MarkProps } from './Mark';
import { Tag } from './Tag';

export type PostProps = {
  /** Its anchor in the page: `p<id>`. */
  id: string;
  /** held: only its author sees it, with `note` saying why and how long. */
  state: 'published' | 'held';
  author: ReactNode;
  /** "Facilitadora, persona adulta". */
  label?: string;
  place?: ReactNode;
  time: { iso: string; text: string };
  mine?: boolean;
  /** BCP 47 of the body. */
  lang?: string;
  /** One line of what it answers. */
  answers?: { href: string; text: ReactNode };
  note?: ReactNode;
  /** Paragraphs. */
  children: ReactNode;
  /** The proposals that quote it. */
  grew?: readonly { href: string; mark: MarkProps; text: ReactNode }[];
  actions?: ReactNode;
};

/** One voice on the thread. The knot is solid when everyone can read it, thin while it is being read. */
export function Post(post: PostProps) {
  const held = post.state === 'held';
  return (
    <li>
      <article className={names('post', post.mine && 'mine', held && 'held')} id={post.id}>
        <Knot state={held ? 'wait' : 'done'} />
        <p className="who">
          <b>{post.author}</b>
          {post.place && <span>{post.place}</span>}
          {post.label && <Tag fill>{post.label}</Tag>}
          <time dateTime={post.time.iso}>{post.time.text}</time>
        </p>
        {post.answers && (
          <p className="re">
            <a href={post.answers.href}>{post.answers.text}</a>
          </p>
        )}
        {post.note}
        <div className="body" lang={post.lang}>
          {post.children}
        </div>
        {post.grew?.map(({ href, mark, text }) => (
          <a className="grew" href={href} key={href}>
            <Mark {...mark} />
            <span>{text}</span>
          </a>
        ))}
        {post.actions && <div className="acts">{post.actions}</div>}
      </article>
    </li>
  );
}

/** A hidden post leaves its place and one sentence. */
export function PostGone({ id, children }: { id: string; children: ReactNode }) {
  return (
    <li>
      <article className="post" id={id}>
        <Knot state="none" />
        <p className="cl">{children}</p>
      </article>
    </li>
  );
}
