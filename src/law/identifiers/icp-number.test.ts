import { describe, expect, it } from 'vitest';
import { checkIcpNumber } from './icp-number.js';

describe('ICP numbers as found in the wild', () => {
  it.each([
    // typed                       written form               kind
    ['京ICP备09050222号-1', '京ICP备09050222号-1', 'filing-service'],
    ['京ICP备09050222号', '京ICP备09050222号', 'filing-subject'],
    ['京ICP备2026002630号-1', '京ICP备2026002630号-1', 'filing-service'],
    ['陕ICP备2024026116号-1A', '陕ICP备2024026116号-1A', 'filing-service'],
    ['鄂ICP备2024071060号-5', '鄂ICP备2024071060号-5', 'filing-service'],
    ['陇ICP备 05000593', '陇ICP备05000593号', 'filing-subject'],
    ['滇ICP备09010050-5号', '滇ICP备09010050号-5', 'filing-service'],
    ['蜀ICP备12345678号', '蜀ICP备12345678号', 'filing-subject'],
    ['川ICP备12345678号', '川ICP备12345678号', 'filing-subject'],
    ['黔ICP备12345678号－2', '黔ICP备12345678号-2', 'filing-service'],
    ['粵icp備１２３４５６７８號', '粤ICP备12345678号', 'filing-subject'],
    ['备案号：京ICP备09050222号', '京ICP备09050222号', 'filing-subject'],
    ['京ICP证030173号', '京ICP证030173号', 'licence'],
    ['京ICP證030173號', '京ICP证030173号', 'licence'],
    ['京B2-20190001', '京B2-20190001', 'telecom-licence'],
    ['浙B2-20080101', '浙B2-20080101', 'telecom-licence'],
    ['B2-20190001', 'B2-20190001', 'telecom-licence'],
    ['合字B2-20190051', '合字B2-20190051', 'telecom-licence'],
    ['合字A1.B1.B2-20180017', '合字A1.B1.B2-20180017', 'telecom-licence'],
    ['皖B1.B2-20070020', '皖B1.B2-20070020', 'telecom-licence'],
    ['粤A2-20044005号', '粤A2-20044005', 'telecom-licence'],
    ['沪B2-20090059号-13', '沪B2-20090059号-13', 'telecom-licence'],
  ])('%s is %s (%s)', (typed, normal, kind) => {
    expect(checkIcpNumber(typed)).toMatchObject({ verdict: 'good', normal, kind });
  });

  it.each([
    ['辽B-2-4-20080039', 'unusual-licence-form'],
    ['京ICP备1234567890号', 'unusual-year'],
  ])('%s is doubtful: %s', (typed, reason) => {
    expect(checkIcpNumber(typed)).toMatchObject({ verdict: 'doubtful', normal: typed, reason });
  });

  it.each([
    ['京ICP备1234567号', 'digit-count'],
    ['京ICP备123456789号', 'digit-count'],
    ['京ICP证0301号', 'digit-count'],
    ['XICP备12345678号', 'unknown-province'],
    ['彬ICP备20252823号', 'unknown-province'],
    ['ICP备12345678号', 'province-missing'],
    ['新公网安备65400302654113号', 'police-filing-number'],
    ['无', 'form'],
    ['', 'empty'],
  ])('%s is impossible: %s', (typed, reason) => {
    expect(checkIcpNumber(typed)).toMatchObject({ verdict: 'impossible', reason });
  });
});
