import { tellWholeStory } from './whole-story.js';

tellWholeStory('the whole story with script', '样例平台甲', 'first.example.cn');
