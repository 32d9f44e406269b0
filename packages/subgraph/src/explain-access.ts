import type { Actor, Membership } from '@twinning/domain/actor';
import type { Text } from '@twinning/domain/text';
import { actingAs, callerOf } from '@twinning/persistence/principal';
import type { HouseContext } from './context.ts';
import { type Basis, groundsOf } from './grounds-of.ts';
import type { HouseBuilder } from './house-builder.ts';

type Explanation = {
  subjectId: string;
  accountId: string;
  basis: Basis;
  right: Membership | null;
  lapsed: Membership | null;
  rule: Text;
  next: Text;
};

/** A kind of thing: what its ids begin with, who may see it in words, and the reading that every query goes through. */
type Subject<Context> = { rule: Text; find(context: Context, id: string): Promise<unknown> };

type Explaining<Context extends HouseContext> = {
  /** E.g. `explainPartnershipAccess`. */
  field: string;
  description: string;
  subjects: Record<string, Subject<Context>>;
  /** Everything a request of this actor would be given. */
  seenAs(context: Context, actor: Actor): Promise<Context>;
  /** The actor behind another account, when the caller may ask about it; null otherwise, and of one that is not there. */
  target(context: Context, accountId: string): Promise<Actor | null>;
};

const unknown: Text = {
  vi: 'Mã này không thuộc loại nào được giải thích ở đây.',
  en: 'Nothing whose id begins so is explained here.',
};
const seen: Text = { vi: 'Không cần làm gì thêm.', en: 'There is nothing to do.' };
const unseen: Text = {
  vi: 'Không có mục này, hoặc tài khoản này không được xem. Nếu cần cho công việc, hãy gửi mã này cho người phụ trách đơn vị hoặc Sở để được phân quyền.',
  en: 'There is no such thing, or this account may not see it. If your work needs it, send this id to the head of your unit or the department and ask for the right.',
};

/** The query by which a service explains why somebody sees something of it or does not, asking the rules that enforce it. */
export function defineAccessExplanation<Context extends HouseContext>(
  builder: HouseBuilder<Context>,
  { field, description, subjects, seenAs, target }: Explaining<Context>,
): void {
  const signedIn = { authScopes: { signedIn: true } } as const;
  const shareable = { directives: { shareable: {} }, ...signedIn } as const;

  const BasisType = builder.enumType('AccessBasis', {
    description:
      'On what it rests: everyone sees it, people with an account or the person concerned (ACCOUNT), one right (RIGHT), several together, or nothing.',
    values: ['EVERYONE', 'ACCOUNT', 'RIGHT', 'SEVERAL_RIGHTS', 'NOTHING'] as const satisfies readonly Basis[],
  });

  const RightType = builder.objectRef<Membership>('DecidingRight').implement({
    ...shareable,
    description: 'The right that decides.',
    fields: (t) => ({
      role: t.exposeString('role', { description: 'As in the enum `Role`.' }),
      organizationId: t.exposeID('organizationId', { description: 'TypeID `org_…` of where it is held.' }),
      from: t.expose('from', { type: 'Date', description: 'First day.' }),
      to: t.expose('to', {
        type: 'Date',
        nullable: true,
        description: 'First day after the last; null while it lasts.',
      }),
    }),
  });

  const ExplanationType = builder.objectRef<Explanation>('AccessExplanation').implement({
    ...shareable,
    noted: { as: field, of: ({ accountId, subjectId }) => ({ id: accountId, after: { about: subjectId } }) },
    description: 'Why somebody sees something today, or does not.',
    fields: (t) => ({
      subjectId: t.exposeID('subjectId', { description: 'What was asked about.' }),
      accountId: t.exposeID('accountId', { description: 'Whose eyes are meant.' }),
      allowed: t.boolean({
        description:
          'Whether that account sees it; false also when there is no such thing or the caller may not know of it.',
        resolve: ({ basis }) => basis !== 'NOTHING',
      }),
      basis: t.expose('basis', { type: BasisType, description: 'On what it rests.' }),
      right: t.expose('right', {
        type: RightType,
        nullable: true,
        description: 'The right that decides, if one does.',
      }),
      lapsed: t.expose('lapsed', {
        type: RightType,
        nullable: true,
        description:
          'Where nothing lets it: a right of that account that is over, or has not begun, and would. Told of others alone, to whoever sees the thing himself.',
      }),
      rule: t.string({
        description: "Who may see things of this kind, in the caller's language.",
        resolve: ({ rule }, _args, { language }) => rule[language],
      }),
      next: t.string({
        description: "What to do next, in the caller's language.",
        resolve: ({ next }, _args, { language }) => next[language],
      }),
    }),
  });

  const sight =
    (context: Context, { find }: Subject<Context>, id: string) =>
    async (actor: Actor) => {
      const here = await seenAs(context, actor);
      const look = async () => (await find(here, id)) !== null;
      return actor.accountId === null ? actingAs(callerOf(null), look) : look();
    };

  async function explain(context: Context, subjectId: string, whom: Actor): Promise<Explanation> {
    const subject = subjects[subjectId.split('_')[0] ?? ''];
    const about = { subjectId, accountId: whom.accountId ?? '' };
    const nothing = {
      ...about,
      basis: 'NOTHING' as const,
      right: null,
      lapsed: null,
      rule: subject?.rule ?? unknown,
      next: unseen,
    };
    // Whoever may not see it himself learns nothing of it from what somebody else sees.
    if (!subject || (await subject.find(context, subjectId)) === null) return nothing;
    const grounds = await groundsOf(whom, sight(context, subject, subjectId));
    return { ...nothing, ...grounds, next: grounds.basis === 'NOTHING' ? unseen : seen };
  }

  builder.queryField(field, (t) =>
    t.field({
      ...signedIn,
      type: ExplanationType,
      nullable: true,
      description,
      args: {
        subject: t.arg.id({ description: 'TypeID of what is asked about.' }),
        accountId: t.arg.id({
          required: false,
          description:
            "Whose eyes are meant; the caller's own when left out. Others are for those who grant them rights, the department and auditors.",
        }),
      },
      resolve: async (_, { subject, accountId }, context) => {
        const own = accountId == null || accountId === context.actor.accountId;
        const whom = own ? context.actor : await target(context, accountId);
        return (whom && (await explain(context, subject, whom))) as never;
      },
    }),
  );
}
