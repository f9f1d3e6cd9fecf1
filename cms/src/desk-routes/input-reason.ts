import type { z } from 'zod';

/** Why a part of a request is wrong, in Chinese, where its schema says nothing of its own. */
export const inputReason: z.core.$ZodErrorMap = ({ code, input }) =>
  code === 'invalid_type' && input === undefined
    ? '有一项没有填写，请填好再试'
    : '有一项的写法不对，请刷新这一页，再试一次';
