import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { createBrowserRouter, Navigate, Outlet } from 'react-router';
import { DeskContext, deskPath, lastDesk, rememberDesk, useAddressedDesk, useViewer } from './api/desk.js';
import { Approvals } from './screens/approvals.js';
import { DeskAudit, SubtreeAudit } from './screens/audit/audit.js';
import { ContentList } from './screens/content-list.js';
import { Directives } from './screens/directives/directives.js';
import { ImportScreen } from './screens/imports/import.js';
import { Imports } from './screens/imports/imports.js';
import { ItemScreen } from './screens/item/item.js';
import { NoDesk } from './screens/no-desk.js';
import { NotFound } from './screens/not-found.js';
import { SectionsBelow } from './screens/sections/below.js';
import { Sections } from './screens/sections/sections.js';
import { SignedIn } from './screens/signed-in.js';
import { Accounts } from './screens/staff/accounts.js';
import { Staff } from './screens/staff/staff.js';
import { Today } from './screens/today.js';
import { WriteScreen } from './screens/write/write.js';
import { Shell } from './shell/shell.js';
import { Broken } from './ui/broken.js';
import { Loading } from './ui/states.js';

// what a province looks at is not loaded by who writes
const Board = lazy(() => import('./screens/board/board.js'));
const PortalBoard = lazy(() => import('./screens/board/portal/portal-board.js'));
const SectionGrid = lazy(() => import('./screens/board/grid.js'));
const AdvertsBelow = lazy(() => import('./screens/board/adverts-below.js'));
const ReadersBelow = lazy(() => import('./screens/board/readers-below.js'));
const Directory = lazy(() => import('./screens/portals/directory.js'));
const Targets = lazy(() => import('./screens/targets/targets.js'));
const PortalScreen = lazy(() => import('./screens/portal/portal.js'));
const ReadersScreen = lazy(() => import('./screens/readers/readers.js'));
const LookScreen = lazy(() => import('./screens/look/look.js'));
const Connections = lazy(() => import('./screens/connections/connections.js'));
const Rooms = lazy(() => import('./screens/room/rooms.js'));
const OldSites = lazy(() => import('./screens/old-site/old-sites.js'));
const OldSiteScreen = lazy(() => import('./screens/old-site/old-site.js'));
const Library = lazy(() => import('./screens/files/library.js'));
const Notices = lazy(() => import('./screens/my-desk/notices.js'));
const FromAbove = lazy(() => import('./screens/placements/from-above.js'));
const Letters = lazy(() => import('./screens/letters/letters.js'));
const Adverts = lazy(() => import('./screens/adverts/adverts.js'));
const Banners = lazy(() => import('./screens/banners/banners.js'));
const Requests = lazy(() => import('./screens/requests/requests.js'));
const EditorialScreen = lazy(() => import('./screens/editorial/editorial.js'));
const DecideScreen = lazy(() => import('./screens/editorial/decide.js'));
const CompareScreen = lazy(() => import('./screens/item/compare/compare.js'));
const ReviewsScreen = lazy(() => import('./screens/reviews/reviews.js'));
const TagsScreen = lazy(() => import('./screens/tags/tags.js'));
const MapScreen = lazy(() => import('./screens/map/map-screen.js'));

export const router = createBrowserRouter([
  { path: '/da-dang-nhap', element: <SignedIn /> },
  {
    path: '/',
    element: <Shell />,
    errorElement: <Broken />,
    children: [
      { index: true, element: <Home /> },
      { path: 'dang-nhap', element: <Navigate to="/" replace /> },
      { path: 'bang-theo-doi', element: <Supervising screen={<Board />} /> },
      { path: 'bang-theo-doi/chuyen-muc', element: <Supervising screen={<SectionGrid />} /> },
      { path: 'bang-theo-doi/thu-quang-cao', element: <Supervising screen={<AdvertsBelow />} /> },
      { path: 'bang-theo-doi/nguoi-doc', element: <Supervising screen={<ReadersBelow />} /> },
      { path: 'bang-theo-doi/trang/:portalId', element: <Supervising screen={<PortalBoard />} /> },
      { path: 'chi-tieu', element: <Planning /> },
      { path: 'nhap-tu-tep', element: <Imports /> },
      { path: 'nhap-tu-tep/:importId', element: <ImportScreen /> },
      { path: 'nhat-ky', element: <SubtreeAudit /> },
      { path: 'chuyen-muc-theo-luat', element: <SectionsOfAll /> },
      { path: 'don-doc', element: <Urging /> },
      { path: 'tai-khoan', element: <Accounts /> },
      { path: 'thong-bao', element: <Later screen={<Notices />} /> },
      {
        path: 'c/:portalId',
        element: <AtDesk />,
        errorElement: <Broken />,
        children: [
          { index: true, element: <Navigate to="hom-nay" replace /> },
          { path: 'hom-nay', element: <Today /> },
          { path: 'noi-dung', element: <ContentList /> },
          { path: 'noi-dung/:itemId', element: <ItemScreen /> },
          { path: 'noi-dung/:itemId/so-sanh', element: <Later screen={<CompareScreen />} /> },
          { path: 'soan/:itemId?', element: <WriteScreen /> },
          { path: 'cho-duyet', element: <Approvals /> },
          { path: 'nhan-su', element: <Staff /> },
          { path: 'ban-bien-tap', element: <Later screen={<EditorialScreen />} /> },
          { path: 'ban-bien-tap/kien-toan', element: <Later screen={<DecideScreen />} /> },
          { path: 'nhat-ky', element: <DeskAudit /> },
          { path: 'chuyen-muc', element: <Sections /> },
          { path: 'chuyen-de', element: <Later screen={<TagsScreen />} /> },
          { path: 'can-ra-soat', element: <Later screen={<ReviewsScreen />} /> },
          { path: 'tin-cap-tren', element: <Later screen={<FromAbove />} /> },
          { path: 'quang-cao', element: <Later screen={<Adverts />} /> },
          { path: 'banner', element: <Later screen={<Banners />} /> },
          { path: 'de-nghi-dang', element: <Later screen={<Requests />} /> },
          { path: 'de-nghi-gui', element: <Later screen={<Letters />} /> },
          { path: 'kho', element: <Later screen={<Library />} /> },
          { path: 'nguoi-doc', element: <Later screen={<ReadersScreen />} /> },
          { path: '*', element: <NotFound /> },
        ],
      },
      { path: 'don-vi', element: <Below /> },
      { path: 'dung-luong', element: <RoomOfAll /> },
      { path: 'ban-do', element: <OfProvince /> },
      { path: 'trang/:portalId/trang-cu', element: <Later screen={<OldSites />} /> },
      { path: 'trang/:portalId/trang-cu/:importId', element: <Later screen={<OldSiteScreen />} /> },
      { path: 'trang/:portalId/ket-noi', element: <Later screen={<Connections />} /> },
      { path: 'trang/:portalId', element: <Later screen={<PortalScreen />} /> },
      { path: 'trang/:portalId/giao-dien/:part?', element: <Later screen={<LookScreen />} /> },
      { path: '*', element: <NotFound /> },
    ],
  },
]);

/** The first screen: the portals below for who administers them, the board for who supervises, else the day's work in the portal opened last. */
function Home() {
  const viewer = useViewer();
  if (viewer.administers) return <Navigate to="/don-vi" replace />;
  if (viewer.supervises) return <Navigate to="/bang-theo-doi" replace />;
  const desk = lastDesk(viewer);
  return desk ? <Navigate to={deskPath(desk.portal.id, 'hom-nay')} replace /> : <NoDesk />;
}

function Supervising({ screen }: { readonly screen: ReactNode }) {
  return useViewer().supervises ? <Later screen={screen} /> : <NotFound />;
}

function Urging() {
  return useViewer().supervises ? <Directives /> : <NotFound />;
}

function Below() {
  return useViewer().supervises ? <Later screen={<Directory />} /> : <NotFound />;
}

function OfProvince() {
  return useViewer().supervises ? <Later screen={<MapScreen />} /> : <NotFound />;
}

function RoomOfAll() {
  return useViewer().supervises ? <Later screen={<Rooms />} /> : <NotFound />;
}

function Planning() {
  return useViewer().supervises ? <Later screen={<Targets />} /> : <NotFound />;
}

function Later({ screen }: { readonly screen: ReactNode }) {
  return <Suspense fallback={<Loading />}>{screen}</Suspense>;
}

function SectionsOfAll() {
  return useViewer().supervises ? <SectionsBelow /> : <NotFound />;
}

/** Another portal's address answers like an unknown one. */
function AtDesk() {
  const desk = useAddressedDesk();
  useEffect(() => {
    if (desk) rememberDesk(desk.portal.id);
  }, [desk]);
  if (!desk) return <NotFound />;
  return (
    <DeskContext value={desk}>
      <Outlet key={desk.portal.id} />
    </DeskContext>
  );
}
