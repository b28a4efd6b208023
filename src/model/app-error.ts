import * as z from 'zod';
import { errorCodes } from './outcome';

/** Checks an error that another context sent. */
export const AppError = z.object({ code: z.enum(errorCodes), message: z.string() });
