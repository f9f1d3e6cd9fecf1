import type { z } from 'zod';

/** Why a part of a request is wrong, in Chinese, where its schema says nothing of its own. */
export const inputReason: z.core.$ZodErrorMap = ({ code, input }) =>
  code === 'invalid_type' && input === undefined ? '没有填写' : '写法不对';
