import { describe, expect, it } from 'vitest';
import { type SharedAnswer, SharedAnswers, type SharedRequest } from './shared-answers.js';

function answer(text: string): SharedAnswer {
  return { headers: { etag: `"${text}"` }, etag: `"${text}"`, body: text };
}

function request(target: string, more: Partial<SharedRequest> = {}): SharedRequest {
  return { method: 'GET', target, cookie: undefined, acceptEncoding: undefined, ...more };
}

function answersAt(size: number | undefined, bytesMax?: number) {
  const head = { size };
  return { head, answers: new SharedAnswers({ freshSize: () => head.size }, bytesMax) };
}

describe('answers kept as bytes', () => {
  it('are found until the register grows, and never while its size must be asked for', () => {
    const { head, answers } = answersAt(3);
    answers.keep(request('/register'), answer('three'), 3);
    expect(answers.find(request('/register'))?.body).toBe('three');
    expect(answers.find(request('/register', { method: 'HEAD' }))?.etag).toBe('"three"');
    head.size = undefined;
    expect(answers.find(request('/register'))).toBeUndefined();
    head.size = 4;
    expect(answers.find(request('/register'))).toBeUndefined();
  });

  it('are not kept when the register grew while they were made', () => {
    const { head, answers } = answersAt(3);
    head.size = 4;
    answers.keep(request('/register'), answer('three'), 3);
    expect(answers.find(request('/register'))).toBeUndefined();
  });

  it.each([
    ['another address', request('/register?page=2')],
    ['a signed-in visitor', request('/register', { cookie: 'lang=zh; session=abc' })],
    ['English', request('/register', { cookie: 'lang=en' })],
    ['larger text', request('/register', { cookie: 'a=b; text=large' })],
    ['gzip', request('/register', { acceptEncoding: 'gzip, deflate, br' })],
    ['brotli', request('/register', { acceptEncoding: 'gzip;q=0.5, br' })],
    ['POST', request('/register', { method: 'POST' })],
  ])('are not shared with %s', (_, other) => {
    const { answers } = answersAt(3);
    answers.keep(request('/register'), answer('plain'), 3);
    expect(answers.find(other)).toBeUndefined();
  });

  it('of the API are the same whatever cookies come along', () => {
    const { answers } = answersAt(3);
    answers.keep(request('/api/v1/register'), answer('api'), 3);
    expect(answers.find(request('/api/v1/register', { cookie: 'session=abc; lang=en' }))).toBeDefined();
  });

  it('are the same for everybody who asks for the same encoding in other words', () => {
    const { answers } = answersAt(3);
    answers.keep(request('/register', { acceptEncoding: 'gzip, deflate, br' }), answer('br'), 3);
    for (const acceptEncoding of ['br', 'gzip;q=0.8, br;q=0.9', '*']) {
      expect(answers.find(request('/register', { acceptEncoding }))?.body).toBe('br');
    }
    expect(answers.find(request('/register', { acceptEncoding: 'br;q=0' }))).toBeUndefined();
  });

  it('of the page about the API are not shared with who is signed in', () => {
    const { answers } = answersAt(3);
    answers.keep(request('/api/'), answer('page'), 3);
    expect(answers.find(request('/api/', { cookie: 'session=abc' }))).toBeUndefined();
  });

  it('give way to newer ones, the least used first', () => {
    const { answers } = answersAt(3, 4_000);
    for (const target of ['/1', '/2', '/3']) answers.keep(request(target), answer(target), 3);
    expect(answers.find(request('/1'))).toBeDefined();
    answers.keep(request('/4'), answer('/4'), 3);
    const kept = ['/1', '/2', '/3', '/4'].filter((target) => answers.find(request(target)) !== undefined);
    expect(kept).toEqual(['/1', '/3', '/4']);
  });
});
