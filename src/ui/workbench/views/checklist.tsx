import { AuditBanners } from '../../view/banners';
import { Checklist } from '../../view/checklist';
import { useView } from '../../view/context';
import { FixFirst } from '../../view/fix-first';
import { Summary } from '../../view/summary';
import type { WorkbenchView } from '../view-list';

/** The score, and the checklist that it comes from. */
export default {
  id: 'checklist',
  icon: 'checklist',
  title: 'activity.checklist',
  order: 20,
  Component: ChecklistView,
} satisfies WorkbenchView;

function ChecklistView() {
  const audit = useView().session.audit.value;
  if (!audit) return null;
  return (
    <div class="scroll">
      <Summary audit={audit} />
      <AuditBanners audit={audit} />
      <Checklist profile={audit.profile} />
      <FixFirst />
    </div>
  );
}
