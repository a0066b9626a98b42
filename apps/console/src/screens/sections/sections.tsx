import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { canStaff, deskPath, useDesk } from '../../api/desk.js';
import { Callout } from '../../ui/callout.js';
import { Page } from '../../ui/page.js';
import { Failure, Loading } from '../../ui/states.js';
import { NotFound } from '../not-found.js';
import { portalSectionsQuery, sectionUpgradeQuery, type PortalSection } from './queries.js';
import { PinnedOnHome } from './pinned-on-home.js';
import { SectionForm } from './section-form.js';
import { SectionTable } from './section-table.js';
import { UpgradeDialog } from './upgrade-dialog.js';

/** The menu of the portal: what the law asks for, locked, and what the portal has added. */
export function Sections() {
  const desk = useDesk();
  const { portal } = desk;
  const sections = useQuery({ ...portalSectionsQuery(portal.id), enabled: canStaff(desk) });
  const upgrade = useQuery({ ...sectionUpgradeQuery(portal.id), enabled: canStaff(desk) });
  const [edited, setEdited] = useState<PortalSection | 'new' | null>(null);
  const [previewing, setPreviewing] = useState(false);
  if (!canStaff(desk)) return <NotFound />;
  const due = upgrade.data && (upgrade.data.changes.length > 0 || upgrade.data.follows !== upgrade.data.version) ? upgrade.data : null;

  return (
    <Page
      title="Chuyên mục"
      office={portal.name}
      lead="Chuyên mục do pháp luật yêu cầu luôn có và không xóa được. Trang có thể thêm chuyên mục của riêng mình."
      aside={
        <span className="lc-page-buttons">
          <Button component={Link} to={deskPath(portal.id, 'chuyen-de')} size="lg" variant="default">
            Chuyên đề, chương trình
          </Button>
          <Button
            size="lg"
            leftSection={<IconPlus aria-hidden size={22} />}
            onClick={() => {
              setEdited('new');
            }}
          >
            Thêm chuyên mục
          </Button>
        </span>
      }
    >
      {due && (
        <Callout tone="waiting">
          <p>
            Chuyên mục của trang chưa theo {due.law}: có {due.changes.length} thay đổi.
          </p>
          <Button
            variant="default"
            onClick={() => {
              setPreviewing(true);
            }}
          >
            Xem trước thay đổi
          </Button>
        </Callout>
      )}
      <PinnedOnHome />
      {sections.isPending && <Loading />}
      {sections.isError && !sections.data && <Failure error={sections.error} onRetry={() => void sections.refetch()} />}
      {sections.data && <SectionTable sections={sections.data} onEdit={setEdited} />}
      {edited && (
        <SectionForm
          section={edited === 'new' ? null : edited}
          onClose={() => {
            setEdited(null);
          }}
        />
      )}
      {previewing && (
        <UpgradeDialog
          portalId={portal.id}
          name={portal.name}
          mayUpgrade
          onClose={() => {
            setPreviewing(false);
          }}
        />
      )}
    </Page>
  );
}
