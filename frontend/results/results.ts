import '../shared/menu';
import './own-answer';
import './result-chart';
import './result-filter';
