import { test } from './portal-test.js';
import { tellWholeStory } from './whole-story.js';

test.use({ javaScriptEnabled: false });

tellWholeStory('the whole story without script', '样例平台乙', 'second.example.cn');
