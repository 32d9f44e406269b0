import type { EntityManager } from '@mikro-orm/postgresql';
import { dayOf } from '@twinning/domain/day';
import { NotFound } from '@twinning/domain/refusal';
import { asService } from '@twinning/persistence/principal';
import { saveRows } from '@twinning/persistence/save-rows';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { type Page, type PageArguments, pageSize, readCursor, toPage } from '@twinning/subgraph/page';
import { normalizedEmail, normalizedPhone } from '../account/account.ts';
import type { Identified, IdentityPort, OpenedSession } from '../identity/identity-port.ts';
import { SupportViewRow } from './support-view.row.ts';
import {
  answerSupportView,
  askSupportView,
  endSupportView,
  openSupportView,
  type SupportView,
} from './support-view.ts';

const found = sql`select view.id, support_account_id as "supportAccountId", support.name as "supportName", view.account_id as "accountId",
    account.name, reason, asked_at as "askedAt", agreed_at as "agreedAt", refused_at as "refusedAt", expires_at as "expiresAt",
    ended_at as "endedAt", session_id as "sessionId"
  from support_view view join account support on support.id = view.support_account_id
  left join account on account.id = view.account_id`;

export type Looking = OpenedSession & { view: SupportView };

/** Each side is told the name of the other, whose account it does not see: reading is the service's, writing the caller's. */
export function supportViews(work: Work, identity: IdentityPort) {
  const { em, actor } = work;
  const mine = sql`(view.account_id = ${actor.accountId} or view.support_account_id = ${actor.accountId})`;

  async function find(id: string): Promise<SupportView | null> {
    const own = sql<SupportView>`${found} where view.id = ${id} and ${mine}`;
    const [view] = await asService(() => rowsOf(work.em, own));
    return view ?? null;
  }

  const save = ({ supportName: _, name: __, ...view }: SupportView, tx: EntityManager): Promise<void> =>
    saveRows(tx, SupportViewRow, [view]);

  async function change(
    action: string,
    id: string,
    decide: (view: SupportView) => Promise<SupportView>,
  ): Promise<SupportView> {
    return work.transaction(async (tx) => {
      await rowsOf(tx, sql`select from support_view where id = ${id} for update`);
      const view = await find(id);
      if (!view) throw new NotFound();
      const changed = await decide(view);
      await save(changed, tx);
      work.record(tx, { action, subjectType: 'SupportView', subjectId: id, before: view, after: changed });
      return changed;
    });
  }

  return {
    find,

    /** What support asked the caller, and what the caller asked as support; the newest first. */
    async page(args: PageArguments): Promise<Page<SupportView>> {
      const [at, id] = readCursor(args.after) ?? [null, null];
      const asked = sql<SupportView>`${found} where ${mine}
          and (${id}::text is null or (asked_at, view.id) < (${at}::timestamptz, ${id}))
        order by asked_at desc, view.id desc limit ${pageSize(args) + 1}`;
      const [rows, [counted]] = await Promise.all([
        asService(() => rowsOf(em, asked)),
        rowsOf(em, sql<{ count: number }>`select count(*)::int as count from support_view view where ${mine}`),
      ]);
      return toPage(
        rows,
        args,
        counted!.count,
        (row) => [row.askedAt.toISOString(), row.id],
        (row) => row,
      );
    },

    /** An address that has no account is asked as well: support does not learn who has one. */
    ask: (login: string, reason: string): Promise<SupportView> =>
      work.transaction(async (tx) => {
        const meant = sql<{ id: string; name: string }>`select id, name from account where closed_at is null
          and (email = ${normalizedEmail(login)} or phone = ${normalizedPhone(login)} or id = ${login})`;
        const [account] = await asService(() => rowsOf(tx, meant));
        const whom = { accountId: account?.id ?? work.newId('acc'), name: account?.name ?? null };
        const view = askSupportView({ id: work.newId('spv'), ...whom, reason }, actor, work.now());
        await save(view, tx);
        work.record(tx, {
          action: 'askSupportView',
          subjectType: 'SupportView',
          subjectId: view.id,
          before: null,
          after: view,
        });
        return view;
      }),

    answer: (id: string, agree: boolean): Promise<SupportView> =>
      change('answerSupportView', id, async (view) => answerSupportView(view, agree, actor, work.now())),

    /** Opens a session that reads as the person does; one that was open before is over. */
    async open(id: string): Promise<Looking> {
      const now = work.now();
      let opened: OpenedSession | undefined;
      const view = await change('openSupportView', id, async (agreed) => {
        const minutes = openSupportView(agreed, actor, now);
        if (agreed.sessionId !== null) await identity.end(agreed.accountId, agreed.sessionId);
        opened = await identity.open(agreed.accountId, now, { minutes, viewedBy: agreed.supportAccountId });
        const session = await identity.identify(opened.token, now);
        return { ...agreed, sessionId: session!.sessionId };
      });
      return { ...opened!, view };
    },

    end: (id: string): Promise<SupportView> =>
      change('endSupportView', id, async (view) => {
        const ended = endSupportView(view, actor, work.now());
        if (view.sessionId !== null) await identity.end(view.accountId, view.sessionId);
        return ended;
      }),
  };
}

/** Whose session a token is; one that looks through somebody's eyes holds only while that person agrees and support is support. */
export const whileAgreed = (identity: Pick<IdentityPort, 'identify'>, em: () => EntityManager) => ({
  async identify(token: string, now: Date): Promise<Identified | null> {
    const session = await identity.identify(token, now);
    if (!session?.viewedBy) return session;
    const today = dayOf(now);
    const agreed = await asService(() =>
      rowsOf(
        em(),
        sql`select from support_view view join membership held on held.account_id = view.support_account_id and held.role = 'SUPPORT'
        where session_id = ${session.sessionId} and agreed_at is not null and ended_at is null and expires_at > ${now}
          and valid_from <= ${today}::date and (valid_to is null or ${today}::date < valid_to)`,
      ),
    );
    return agreed.length > 0 ? session : null;
  },
});
