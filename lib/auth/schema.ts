import { z } from 'zod';
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from './limits';

/** Messages are keys of the `setup.errors` and `signIn.errors` messages. */
const Email = z.string().trim().max(254, 'email').pipe(z.email('email'));

export const SignInForm = z.object({ email: Email, password: z.string().min(1, 'password').max(PASSWORD_MAX_LENGTH, 'password') });
export type SignInForm = z.infer<typeof SignInForm>;

export const SetupForm = z.object({
  token: z.string().max(200),
  name: z.string().trim().min(1, 'name').max(100, 'nameLong'),
  email: Email,
  password: z.string().min(PASSWORD_MIN_LENGTH, 'passwordShort').max(PASSWORD_MAX_LENGTH, 'passwordLong'),
});
export type SetupForm = z.infer<typeof SetupForm>;
