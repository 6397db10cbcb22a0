import { createBrowserRouter, type RouteObject } from 'react-router';
import { BrokenPage, NoSuchPage } from './frame/broken';
import { Frame } from './frame/frame';
import { HomeScreen } from './home/home-screen';

/** Every screen and its address; what is not needed at first is fetched when it is opened. */
const screens: RouteObject[] = [
  { index: true, Component: HomeScreen },
  { path: 'sign-in', lazy: async () => ({ Component: (await import('./sign-in/sign-in-screen')).SignInScreen }) },
  {
    path: 'sign-in/callback',
    lazy: async () => ({ Component: (await import('./sign-in/callback-screen')).CallbackScreen }),
  },
  { path: 'pipeline', lazy: async () => ({ Component: (await import('./pipeline/pipeline-screen')).PipelineScreen }) },
  {
    path: 'satisfaction',
    lazy: async () => ({ Component: (await import('./satisfaction/satisfaction-screen')).SatisfactionScreen }),
  },
  {
    path: 'cases/:id/replay',
    lazy: async () => ({ Component: (await import('./replay/replay-screen')).ReplayScreen }),
  },
  {
    path: 'supervision',
    lazy: async () => ({ Component: (await import('./supervision/supervision-screen')).SupervisionScreen }),
  },
  {
    path: 'registers/:which?',
    lazy: async () => ({ Component: (await import('./registers/registers-screen')).RegistersScreen }),
  },
  {
    path: 'collectives/:id',
    lazy: async () => ({ Component: (await import('./collective/collective-screen')).CollectiveScreen }),
  },
  { path: 'figures', lazy: async () => ({ Component: (await import('./figures/figures-screen')).FiguresScreen }) },
  { path: 'figures/:name', lazy: async () => ({ Component: (await import('./figures/figure-screen')).FigureScreen }) },
  { path: 'operator', lazy: async () => ({ Component: (await import('./operator/operator-screen')).OperatorScreen }) },
  { path: 'workload', lazy: async () => ({ Component: (await import('./workload/workload-screen')).WorkloadScreen }) },
  { path: 'desk', lazy: async () => ({ Component: (await import('./desk/desk-screen')).DeskScreen }) },
  { path: 'cases', lazy: async () => ({ Component: (await import('./cases/cases-screen')).CasesScreen }) },
  { path: 'cases/:id', lazy: async () => ({ Component: (await import('./case/case-screen')).CaseScreen }) },
  { path: 'file', lazy: async () => ({ Component: (await import('./file/file-screen')).FileScreen }) },
  { path: 'track', lazy: async () => ({ Component: (await import('./track/track-screen')).TrackScreen }) },
  { path: '*', Component: NoSuchPage },
];

export const router = createBrowserRouter([
  { Component: Frame, ErrorBoundary: BrokenPage, HydrateFallback: () => null, children: screens },
  {
    path: '/wall',
    ErrorBoundary: BrokenPage,
    HydrateFallback: () => null,
    lazy: async () => ({ Component: (await import('./wall/wall-screen')).WallScreen }),
  },
]);
