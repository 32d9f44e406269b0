import { DemonstrationMark } from '#app/components/demonstration-mark.tsx';
import { Fact, Facts } from '#app/components/facts.tsx';
import { PartnershipTag } from '#app/components/status-tags.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import type { Partnership } from '../types.ts';

export function PartnershipFacts({ partnership }: { partnership: Partnership }) {
  const words = useWords();
  const { t, number, list, day } = words;
  const { movement, period, periodsCited, parent, children, closedOn, closingReason } = partnership;
  const cited = periodsCited.map(({ from, to }) => [from, to].filter(Boolean).join('–'));
  return (
    <Facts>
      <Fact name={t('partnerships:page.movement')}>{movement.name}</Fact>
      <Fact name={t('partnerships:page.period')}>{words.period(period)}</Fact>
      <Fact name={t('partnerships:page.cited')}>{list(cited)}</Fact>
      <Fact name={t('partnerships:page.closed')}>
        {closedOn && [day(closedOn), closingReason && `“${closingReason}”`].filter(Boolean).join(' · ')}
      </Fact>
      <Fact name={t('partnerships:page.parent')}>
        {parent && <ContextLink to={address.partnership(parent.id)}>{parent.title}</ContextLink>}
      </Fact>
      <Fact name={t('partnerships:page.children')}>
        {children.edges.length > 0 && (
          <ul className="grid gap-1">
            {children.edges.map(({ node }) => (
              <li key={node.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <ContextLink to={address.partnership(node.id)} className="py-1">
                  {node.title}
                </ContextLink>
                <PartnershipTag status={node.status} />
                <DemonstrationMark generated={node.generated} />
              </li>
            ))}
            {children.totalCount > children.edges.length && (
              <li className="text-table text-soft">
                {t('partnerships:page.childrenMore', { formatted: number(children.totalCount) })}
              </li>
            )}
          </ul>
        )}
      </Fact>
    </Facts>
  );
}
