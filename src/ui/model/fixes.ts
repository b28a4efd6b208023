export { type Fix, type FixPlan, fixPlan } from '../../score/fixes';
