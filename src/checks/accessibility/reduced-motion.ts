import { axeCheck } from './axe/check';

export default axeCheck({
  id: 'reduced-motion',
  title: 'Motion stops for people who ask for less',
  help: 'Endless motion makes some people sick and keeps others from reading. Switch it off under prefers-reduced-motion, and give everyone a pause button.',
});
