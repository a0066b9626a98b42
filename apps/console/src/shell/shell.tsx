import { useIsFetching } from '@tanstack/react-query';
import { Outlet, useLocation } from 'react-router';
import { LiveRegion } from '../ui/announce.js';
import { Account } from './account.js';
import { Bell } from './bell.js';
import { Menu } from './menu.js';
import { OfflineBanner } from './offline-banner.js';
import { PortalSwitcher } from './portal-switcher.js';
import { SessionWatch } from './session-watch.js';

/** What stands round every screen: who and where at the top, the menu, and the watch over the session. */
export function Shell() {
  const { pathname } = useLocation();
  const fetching = useIsFetching() > 0;
  const writing = /\/soan(\/|$)/.test(pathname);
  return (
    <>
      <a className="lc-skip" href="#noi-dung">
        Đến nội dung chính
      </a>
      <header className="lc-header">
        <div className="lc-header-in">
          <PortalSwitcher key={pathname} />
          <Bell />
          <Account />
        </div>
      </header>
      <Menu aside={writing} />
      <div className="lc-progress" data-busy={fetching || undefined} aria-hidden />
      <OfflineBanner />
      <main id="noi-dung" tabIndex={-1}>
        <Outlet />
      </main>
      <LiveRegion />
      <SessionWatch />
    </>
  );
}
